import { OpenApiUtil } from "@alicloud/openapi-core";
import { createHash } from "node:crypto";
import { authorization } from "../../../src/systems/gpdb/signature";
import { randomRequests } from "./random-requests";

test("the vendor's own signer and ours agree on 1,000 random requests", () => {
  const cases = randomRequests(1_000);

  const theirs = cases.map(({ request: { method, path, query, headers, body }, key }) =>
    OpenApiUtil.getAuthorization(
      { method, pathname: path, query: Object.fromEntries(query), headers } as unknown as Parameters<typeof OpenApiUtil.getAuthorization>[0],
      "ACS3-HMAC-SHA256",
      createHash("sha256").update(body).digest("hex"),
      key.accessKeyId,
      key.accessKeySecret,
    ),
  );

  expect(cases.map(({ request, key }) => authorization(request, key))).toEqual(theirs);
});
