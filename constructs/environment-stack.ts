import { Fn, Op, TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { TerraformData } from "./terraform-data";
import { minutesOf, type TimeToLive } from "./time-to-live";

/** The stack of one environment. It keeps in its state when it was made, and so when it expires. */
export class EnvironmentStack extends TerraformStack {
  /** When the environment was made first, in RFC 3339. */
  readonly createdAt: string;
  /** When its time to live has passed, counted from then, in RFC 3339; `undefined` where it lives on. */
  readonly expiresAt: string | undefined;

  constructor(
    scope: Construct,
    readonly environmentName: string,
    readonly timeToLive: TimeToLive,
  ) {
    super(scope, environmentName);
    const created = new TerraformData(this, "environment", { input: Fn.plantimestamp(), lifecycle: { ignoreChanges: ["input"] } });
    const minutes = minutesOf(timeToLive) ?? Infinity;
    this.createdAt = created.input;
    this.expiresAt = minutes === Infinity ? undefined : Fn.timeadd(created.input, `${minutes}m`);
    new TerraformOutput(this, "environment_lifetime", {
      value: { environment: environmentName, created_at: this.createdAt, ...(this.expiresAt !== undefined && { expires_at: this.expiresAt }), ttl: timeToLive },
      staticId: true,
      description: "When the environment was made, and when it expires; terraclone expired lists those that have.",
    });
    if (this.expiresAt !== undefined) this.addOverride("check", warningOfExpiry(environmentName, this.expiresAt, timeToLive));
  }
}

/** Every plan of an environment that has expired says so; not where it was written in HCL, where the core leaves out a block that it does not know. */
const warningOfExpiry = (name: string, expiresAt: string, timeToLive: TimeToLive) => ({
  environment_lifetime: {
    assert: [
      {
        condition: Op.eq(Fn.timecmp(Fn.plantimestamp(), expiresAt), -1),
        error_message: `The environment ${name} expired at ${expiresAt}, ${timeToLive} after it was made. Destroy it, or give it a longer ttl.`,
      },
    ],
  },
});
