// Importing a file here is what defines its resource on the system.
import "./cluster";
import "./cluster-clone";
import "./cluster-takeover";
import "./cluster-data";

export { tiunimanager } from "./system";
