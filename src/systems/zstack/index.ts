// Importing a file here is what defines its resource on the system.
import "./vm-clone";
import "./vm-data";

export { zstack } from "./system";
