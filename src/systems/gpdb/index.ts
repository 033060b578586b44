// Importing a file here is what defines its resource on the system.
import "./instance-clone";
import "./data";

export { gpdb } from "./system";
