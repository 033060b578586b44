// Importing a file here is what defines its resource on the system.
import "./host-property-clone";
import "./host-property-preview";
import "./host-data";

export { blueking } from "./system";
