import { X509Certificate } from "node:crypto";
import { selfSigned } from "../../src/wire/certificate";
import { clientCertificate, handshakeLine, listening, startedByTerraform } from "../../src/wire/handshake";

describe("The handshake line", () => {
  test("tells where the plugin listens and shows its certificate without padding", () => {
    const { der } = selfSigned("localhost");

    const line = handshakeLine({ network: "unix", address: "/tmp/a/plugin.sock", certificate: der, environment: {} });

    expect(line).toMatch(/^1\|6\|unix\|\/tmp\/a\/plugin\.sock\|grpc\|[A-Za-z0-9+/]{100,}\n$/);
    expect(Buffer.from(line.trim().split("|")[5]!, "base64")).toEqual(der);
  });

  test("has no padding, whatever the length of the certificate", () => {
    for (let length = 100; length < 103; length++) {
      expect(handshakeLine({ network: "tcp", address: "127.0.0.1:1", certificate: Buffer.alloc(length), environment: {} })).not.toContain("=");
    }
  });

  test("has an empty certificate where there is no TLS", () => {
    expect(handshakeLine({ network: "tcp", address: "127.0.0.1:40001", certificate: undefined, environment: {} })).toBe(
      "1|6|tcp|127.0.0.1:40001|grpc|\n",
    );
  });

  test("declines multiplexing, where go-plugin asks", () => {
    const environment = { PLUGIN_MULTIPLEX_GRPC: "true" };

    expect(handshakeLine({ network: "tcp", address: "127.0.0.1:40001", certificate: undefined, environment })).toBe(
      "1|6|tcp|127.0.0.1:40001|grpc||false\n",
    );
  });
});

describe("The plugin listens", () => {
  test("on a unix socket in the temporary directory, or where it is told", () => {
    expect(listening({}, "linux", "/tmp")).toEqual({ network: "unix", directoryPrefix: "/tmp/terraclone-", group: undefined });
    expect(listening({ PLUGIN_UNIX_SOCKET_DIR: "/run/tf", PLUGIN_UNIX_SOCKET_GROUP: "ci" }, "linux", "/tmp")).toEqual({
      network: "unix",
      directoryPrefix: "/run/tf/terraclone-",
      group: "ci",
    });
  });

  test("on a port of the loopback interface where the system has no such socket, or its path is too long", () => {
    expect(listening({}, "win32", "C:\\Temp")).toEqual({ network: "tcp", host: "127.0.0.1" });
    expect(listening({}, "darwin", `/var/folders/${"x".repeat(80)}`)).toEqual({ network: "tcp", host: "127.0.0.1" });
  });
});

describe("The environment", () => {
  test("says whether Terraform has started the process", () => {
    const cookie = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";

    expect(startedByTerraform({ TF_PLUGIN_MAGIC_COOKIE: cookie })).toBe(true);
    expect(startedByTerraform({ TF_PLUGIN_MAGIC_COOKIE: "other" })).toBe(false);
    expect(startedByTerraform({})).toBe(false);
  });

  test("holds the client's certificate, unless Terraform runs its plugins without TLS", () => {
    expect(clientCertificate({ PLUGIN_CLIENT_CERT: "-----BEGIN" })).toBe("-----BEGIN");
    expect(clientCertificate({ PLUGIN_CLIENT_CERT: "" })).toBeUndefined();
    expect(clientCertificate({})).toBeUndefined();
  });
});

describe("A certificate of one's own", () => {
  test("names its host, has been valid for a minute, and is signed with its own key", () => {
    const now = new Date("2026-02-28T23:59:59.500Z");

    const certificate = new X509Certificate(selfSigned("localhost", now).certificate);

    expect(certificate.checkHost("localhost")).toBe("localhost");
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: "prime256v1" });
    expect(Date.parse(certificate.validFrom)).toBe(Date.parse("2026-02-28T23:58:59Z"));
    expect(Date.parse(certificate.validTo)).toBe(Date.parse("2026-03-30T23:59:59Z"));
    expect(certificate.serialNumber).toMatch(/^[4-7][0-9A-F]{31}$/);
  });
});
