/** What users import from "terraclone": the provider, the constructs written by hand, and the generated classes. */
export { TerracloneProvider } from "./provider";
export { VmClone, type VmCloneProps, type VmReference } from "./vm-clone";
export * from "./l1";
