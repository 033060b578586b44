import { provider } from "./kit/provider";
import { blueking } from "./systems/blueking";
import { gpdb } from "./systems/gpdb";
import { tiunimanager } from "./systems/tiunimanager";
import { zstack } from "./systems/zstack";

/** The provider: the systems that make it up. */
export const terraclone = provider("terraclone", [zstack, tiunimanager, blueking, gpdb]);

/** Where Terraform's registries know it. */
export const providerAddress = "registry.terraform.io/terraclone/terraclone";
