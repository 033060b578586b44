/** What users import from "terraclone": the provider, the constructs written by hand, and the generated classes. */
export { AnalyticDbClone, type AnalyticDbCloneProps, type AnalyticDbReference } from "./analytic-db-clone";
export { ClonedEnvironment, type ClonedEnvironmentProps } from "./cloned-environment";
export { type EnvironmentCluster, type EnvironmentCopy, type EnvironmentRestore, type EnvironmentVm, type ItemPath, type ItemReference } from "./environment-items";
export { EnvironmentStack } from "./environment-stack";
export { defineEnvironment, EnvironmentTemplate, type EnvironmentSettings, type EnvironmentTemplateProps } from "./environment-template";
export { parameter, type Given, type Parameter, type Parameters, type Values } from "./parameter";
export { type TimeToLive, type TimeToLivePolicy } from "./time-to-live";
export { type ReadinessGate, type ReadinessGateKind } from "./readiness-gate";
export { TerracloneProvider } from "./provider";
export { HostPropertyClone, type HostPropertyCloneProps, type HostReference } from "./host-property-clone";
export { VmClone, type VmCloneProps, type VmReference } from "./vm-clone";
export { TidbCluster, type CloneOfTidbClusterProps, type TidbClusterProps } from "./tidb-cluster";
export { TidbClusterClone, type TidbClusterCloneProps } from "./tidb-cluster-clone";
export { TidbClusterTakeover, type TidbClusterTakeoverProps } from "./tidb-cluster-takeover";
export { type TidbClusterReference, type TidbComponents, type TidbComponentType } from "./tidb-components";
export * from "./l1";
