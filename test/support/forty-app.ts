import { App } from "cdktf";
import { fortyStack } from "./forty-stack";

const app = new App();
fortyStack(app);
app.synth();
