export { canonical, equal, isWhollyKnown } from "./equality";
export { parseJson } from "./json";
export { numberText, parseNumber } from "./number";
export { decodeJson, encodeJson, readJson } from "./value-json";
export { decodeMsgpack, encodeMsgpack } from "./value-msgpack";
