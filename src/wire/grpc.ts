import { create, fromBinary, toBinary, type DescMethod, type DescMethodUnary, type DescService, type MessageInitShape, type MessageShape } from "@bufbuild/protobuf";
import type http2 from "node:http2";

/** The codes of gRPC that are answered here. */
export const GrpcCode = { ok: 0, notFound: 5, unimplemented: 12, internal: 13 } as const;

/** A failure with a gRPC code of its own. */
export class GrpcError extends Error {
  override readonly name = "GrpcError";
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

type UnaryOf<M> = M extends DescMethodUnary<infer I, infer O> ? (request: MessageShape<I>) => MessageInitShape<O> | Promise<MessageInitShape<O>> : never;

/** Handlers for the unary methods of a service; one that is missing is answered with UNIMPLEMENTED. */
export type Unary<S extends DescService> = { readonly [M in keyof S["method"] as S["method"][M] extends DescMethodUnary ? M : never]?: UnaryOf<S["method"][M]> };

/** Answers one call, in bytes both ways. */
type Call = (request: Uint8Array) => Promise<Uint8Array>;

/** What a server answers, by the path of the call; a stream is held open by its handler. */
export interface Routes {
  readonly unary: Map<string, Call>;
  readonly streams: Map<string, (stream: http2.ServerHttp2Stream) => void>;
}

/** Answers a request. */
export type Answer = (stream: http2.ServerHttp2Stream, headers: http2.IncomingHttpHeaders) => Promise<void>;

/** Runs around every call of a service. */
export type Around = <T>(method: string, call: () => Promise<T>) => Promise<T>;

/** Adds a service's unary methods to what a server answers. */
export function serve<S extends DescService>(routes: Routes, service: S, handlers: Unary<S>, around: Around = (_, call) => call()): void {
  for (const method of service.methods) {
    const handler = (handlers as Record<string, ((request: unknown) => unknown) | undefined>)[method.localName];
    if (handler) routes.unary.set(pathOf(method), unary(method, handler, around));
  }
}

/** The path by which a method is called. */
export const pathOf = (method: DescMethod) => `/${method.parent.typeName}/${method.name}`;

/** Answers a request. The protocol is gRPC's, as far as Terraform speaks it: no compression, no deadlines. */
export async function answer({ unary: calls, streams }: Routes, stream: http2.ServerHttp2Stream, headers: http2.IncomingHttpHeaders): Promise<void> {
  stream.on("error", () => undefined);
  if (!headers["content-type"]?.startsWith("application/grpc")) return stream.respond({ ":status": 415 }, { endStream: true });
  const path = headers[":path"] ?? "";
  const open = streams.get(path);
  if (open) {
    stream.resume();
    stream.respond(responseHeaders, { waitForTrailers: true });
    stream.once("wantTrailers", () => stream.sendTrailers({ "grpc-status": `${GrpcCode.ok}` }));
    return open(stream);
  }
  try {
    const call = calls.get(path);
    const request = await received(stream);
    if (!call) throw new GrpcError(GrpcCode.unimplemented, `There is no ${path}.`);
    const response = await call(unframed(request));
    if (stream.destroyed) return;
    stream.respond(responseHeaders, { waitForTrailers: true });
    stream.once("wantTrailers", () => stream.sendTrailers({ "grpc-status": `${GrpcCode.ok}` }));
    stream.end(framed(response));
  } catch (reason) {
    if (stream.destroyed) return;
    const [code, message] = reason instanceof GrpcError ? [reason.code, reason.message] : [GrpcCode.internal, String(reason)];
    stream.respond({ ...responseHeaders, "grpc-status": `${code}`, "grpc-message": encodeURIComponent(message) }, { endStream: true });
  }
}

const responseHeaders = { ":status": 200, "content-type": "application/grpc+proto" };

const unary =
  (method: DescMethod, handler: (request: unknown) => unknown, around: Around): Call =>
  (request) =>
    around(method.name, async () => toBinary(method.output, create(method.output, (await handler(fromBinary(method.input, request))) as Record<string, unknown>)));

async function received(stream: http2.ServerHttp2Stream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await new Promise<void>((resolve, reject) => {
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.once("end", resolve);
    stream.once("close", () => reject(new Error("The request was given up.")));
  });
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}

/** A message stands behind five bytes: whether it is compressed, and its length. */
function framed(message: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(5 + message.length);
  frame.writeUInt8(0, 0);
  frame.writeUInt32BE(message.length, 1);
  frame.set(message, 5);
  return frame;
}

function unframed(frame: Buffer): Uint8Array {
  if (frame.length < 5 || frame.length !== 5 + frame.readUInt32BE(1)) throw new GrpcError(GrpcCode.internal, "The request is not one whole message.");
  if (frame.readUInt8(0) !== 0) throw new GrpcError(GrpcCode.unimplemented, "Compressed messages are not understood.");
  return frame.subarray(5);
}
