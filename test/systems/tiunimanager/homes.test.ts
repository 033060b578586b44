import { readFileSync } from "node:fs";
import { join } from "node:path";
import { snakeCase } from "../../../src/kit/naming";
import { isNested, type AnyType, type Schema } from "../../../src/kit";
