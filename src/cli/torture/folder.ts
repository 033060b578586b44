import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { placePlugin, type Plugin } from "../../../constructs/plugin";
import { groupOf } from "../../../test/support/processes";
import { ended, type Ended } from "../ended";

/** What the folders of one round share. */
export interface FolderSettings {
  /** The program: terraform or tofu. */
  readonly binary: string;
  readonly plugin: Plugin;
  /** Directory for all that the round writes, its processes' temporary files too. */
  readonly root: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Receives every command with what it printed. */
  log(text: string): void;
}

/** A terraform command under way, the head of a process group of its own. */
export interface Running {
  readonly ended: Promise<Ended>;
  /** Sends a signal to living processes. */
  signal(signal: NodeJS.Signals, to: "terraform" | "plugins" | "all"): void;
}

/** A user's folder with a configuration, and the real terraform with the built plugin in it. */
export class Folder {
  private copies = 0;
  private readonly groups = new Set<number>();
  private path: string;

  private constructor(private readonly settings: FolderSettings) {
    this.path = join(settings.root, "environment");
    folders.add(this);
  }

  /** Makes a folder with these files and initialises it. */
  static async create(settings: FolderSettings, files: Readonly<Record<string, string>>): Promise<Folder> {
    const folder = new Folder(settings);
    mkdirSync(folder.path, { recursive: true });
    for (const [name, text] of Object.entries(files)) folder.write(name, text);
    await folder.initialise();
    return folder;
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.path, name), text);
  }

  has = (name: string): boolean => existsSync(join(this.path, name));

  /** Starts a command. */
  start(...args: string[]): Running {
    const { binary, root, environment, log } = this.settings;
    const child = spawn(binary, args, {
      cwd: this.path,
      env: {
        ...inherited(),
        CHECKPOINT_DISABLE: "1",
        TF_IN_AUTOMATION: "1",
        TF_CLI_ARGS: "-no-color",
        TMPDIR: root,
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    log(`$ ${binary} ${args.join(" ")}\n`);
    const head = child.pid;
    if (head !== undefined) this.groups.add(head);
    const logged = ended(child).then((end) => {
      log(`exit code ${end.code}\n${end.stdout}${end.stderr}`);
      return end;
    });
    return {
      ended: logged,
      signal(signal, to) {
        log(`${signal} to ${to}\n`);
        const group = head === undefined ? [] : groupOf(head);
        for (const pid of group) if (to === "all" || (pid === head) === (to === "terraform")) send(pid, signal);
      },
    };
  }

  /** Runs a command to its end. */
  run = (...args: string[]): Promise<Ended> => this.start(...args).ended;

  /** Runs a command that must succeed. */
  async runSuccessfully(...args: string[]): Promise<Ended> {
    const end = await this.run(...args);
    if (end.code !== 0)
      throw new Error(`${this.settings.binary} ${args.join(" ")} exited with ${end.code}:\n${end.stderr}`);
    return end;
  }

  rename(): void {
    const renamed = join(this.settings.root, `environment-${++this.copies}`);
    renameSync(this.path, renamed);
    this.path = renamed;
  }

  /** Goes on in a folder as another machine checks it out: with its own plugin, and without `.terraform`. */
  async moveToOtherMachine(): Promise<void> {
    const before = this.path;
    this.path = join(this.settings.root, `environment-${++this.copies}`);
    mkdirSync(this.path);
    const files = readdirSync(before).filter((name) => name.endsWith(".tf") || name === ".terraform.lock.hcl");
    for (const name of files) copyFileSync(join(before, name), join(this.path, name));
    await this.initialise();
  }

  /** Kills what is left of the commands' processes; answers how many there were. */
  killLeftovers(): number {
    const left = [...this.groups].flatMap(groupOf);
    for (const pid of left) send(pid, "SIGKILL");
    this.groups.clear();
    return left.length;
  }

  private async initialise(): Promise<void> {
    // Apart from the folder, which can be renamed then.
    const mirror = join(this.settings.root, `mirror-${this.copies}`);
    placePlugin(this.settings.plugin, mirror);
    await this.runSuccessfully("init", "-input=false", `-plugin-dir=${mirror}`);
  }
}

/** Kills what is left of the processes of all folders. */
export function killAllLeftovers(): void {
  for (const folder of folders) folder.killLeftovers();
}

const folders = new Set<Folder>();

/** The environment without what it says to Terraform and to the systems' clients. */
function inherited(): NodeJS.ProcessEnv {
  const foreign = /^(TF_|ZSTACK_|TIUNIMANAGER_|BLUEKING_|ALIBABA_|ALICLOUD_|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has just ended by itself.
  }
}
