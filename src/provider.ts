import { provider } from "./kit/provider";
import { gpdb } from "./systems/gpdb";
import { zstack } from "./systems/zstack";

/** The provider: the systems that make it up. */
export const terraclone = provider("terraclone", [zstack, gpdb]);

/** Where Terraform's registries know it. */
export const providerAddress = "registry.terraform.io/terraclone/terraclone";
