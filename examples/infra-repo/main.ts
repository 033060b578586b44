import { join } from "node:path";
import { App } from "cdktf";
import { webshop } from "./webshop";

const app = new App();
webshop.createFromFiles(app, join(__dirname, "environments"));
app.synth();
