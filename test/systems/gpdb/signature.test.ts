import { createHash } from "node:crypto";
import { authorization, signedHeaders } from "../../../src/systems/gpdb/signature";
import { randomRequests } from "./random-requests";

const key = { accessKeyId: "LTAI5tExample", accessKeySecret: "ExampleSecret" };
const at = Date.UTC(2026, 10, 21, 8, 0, 0, 123);
const nonce = "3156853299f313e23d1673dc12e1703d";
const clone = {
  host: "gpdb.aliyuncs.com",
  action: "CloneDBInstance",
  version: "2016-05-03",
  query: [["DBInstanceId", "gp-bp1staging0000001"], ["SrcDbInstanceName", "gp-bp1production0001"], ["BackupId", "2026112001"]],
} as const;

describe("A request is signed as the vendor's openapi-core 1.0.8 signed it when these were recorded", () => {
  test("with a key", () => {
    const headers = signedHeaders(clone, key, nonce, at);

    expect(headers["authorization"]).toBe(
      "ACS3-HMAC-SHA256 Credential=LTAI5tExample,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=09cb8823f1a7de7c4f9de61113346af9ed79e3562d94bc611781ce7da5052e5c",
    );
  });

  test("with a temporary key, whose token is signed too", () => {
    const headers = signedHeaders(clone, { accessKeyId: "STS.Example", accessKeySecret: "ExampleSecret", securityToken: "CAIS+/=" }, nonce, at);

    expect(headers["x-acs-security-token"]).toBe("CAIS+/=");
    expect(headers["authorization"]).toBe(
      "ACS3-HMAC-SHA256 Credential=STS.Example,SignedHeaders=host;x-acs-accesskey-id;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-security-token;x-acs-signature-nonce;x-acs-version,Signature=f3b1580699a942564d07d141425932881bb8db4ffb0ee73b4815bbdc46777430",
    );
  });

  test("with characters that JavaScript leaves alone and RFC 3986 does not", () => {
    const query = [["Tag.1.Value", "it's (a) *star*! ~50% + ä 中 😀"], ["Tag.1.Key", "a&b=c"]] as const;

    const headers = signedHeaders({ ...clone, action: "DescribeDBInstances", query }, key, nonce, at);

    expect(headers["authorization"]).toMatch(/Signature=dc0a6edb231eb071cecab721535eff6a18bd25f50e1a78d0fbdd430e422aa02c$/);
  });

  test("a thousand times, with whatever a request may hold", () => {
    const signatures = randomRequests(1_000).map(({ request, key: own }) => authorization(request, own));

    expect(new Set(signatures).size).toBe(1_000);
    expect(createHash("sha256").update(signatures.join("\n")).digest("hex")).toBe("31952e918455995cd6395c5b747f002e51f936783e732806dc91cef81de77f16");
  });
});
