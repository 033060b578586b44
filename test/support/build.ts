import { buildPrograms } from "../../src/cli/build";

/** Builds the plugin and the command line before any test, so that none meets old ones. */
export default buildPrograms;
