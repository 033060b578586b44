import "cdktf/lib/testing/adapters/jest";
import { TerraformOutput, TerraformStack, TerraformVariable, Testing } from "cdktf";
import { AnalyticDbClone, ClonedEnvironment, HostPropertyClone, TerracloneProvider, TidbClusterClone, VmClone, type ClonedEnvironmentProps } from "terraclone";

Testing.setupJest();
const golden = "cf8d183776d433728831e3c9177a77e0";
const node = { zoneCode: "Region1,Zone1_1", specCode: "4C8G" };
const shop = { source: "pRodUct1oN", clusterVersion: "v5.2.2", region: "Region1", dbPassword: "top-secret-1", components: { PD: node, TiDB: node, TiKV: node } };
const reports = { source: "gp-production", target: "gp-staging", allowOverwrite: true };

function stackWith(build: (stack: TerraformStack) => void): TerraformStack {
  const stack = new TerraformStack(Testing.app(), "stack");
  new TerracloneProvider(stack, "terraclone");
  build(stack);
  return stack;
}

const synthesised = (stack: TerraformStack) => JSON.parse(Testing.synth(stack, true)) as Record<string, any>;

/** The one block of a type whose name begins with something. */
const block = (json: Record<string, any>, type: string, start: string) => Object.entries<any>(json["resource"][type]).filter(([name]) => name.startsWith(start)).map(([, it]) => it)[0];

describe("A cloned environment", () => {
  test("names and tags what it clones after itself, and passes everything else on", () => {
    const json = Testing.synthScope((scope) => {
      new ClonedEnvironment(scope, "staging", {
        tags: ["team::shop"],
        vms: { web: { source: golden, power: "Stopped", userTags: ["role::web", "team::shop"] } },
        clusters: { shop: { ...shop, tags: ["gold"], lifecycle: { preventDestroy: true } } },
        copies: { app: { bkBizId: 2, from: 10, to: 11, mode: "follow" } },
        restores: { reports: { ...reports, backupId: "1" } },
      });
    });

    expect(json).toHaveResourceWithProperties(VmClone, { name: "staging-web", source_uuid: golden, power: "Stopped", user_tags: ["env::staging", "team::shop", "role::web"] });
    expect(json).toHaveResourceWithProperties(TidbClusterClone, { cluster_name: "staging-shop", tags: ["env::staging", "team::shop", "gold"], lifecycle: { prevent_destroy: true } });
    expect(json).toHaveResourceWithProperties(HostPropertyClone, { bk_org_id: 10, bk_dst_id: 11, mode: "follow" });
    expect(json).toHaveResourceWithProperties(AnalyticDbClone, { src_db_instance_name: "gp-production", db_instance_id: "gp-staging", backup_id: "1" });
  });

  test("takes lists as it takes maps, with a name of its own and references of the clones' types", () => {
    const stack = stackWith((scope) => {
      const environment = new ClonedEnvironment(scope, "id", { name: "pr-7", vms: [{ name: "web", source: golden }, { name: "db", source: golden }], clusters: { shop } });
      const names: keyof typeof environment.vms = "db";
      // @ts-expect-error  there is no such VM
      void environment.vms.cache;
      // @ts-expect-error  there are no restores at all
      void environment.restores.reports;
      new TerraformOutput(scope, "told", { value: [environment.vms.web.uuid, environment.vms[names].ipAddress, environment.clusters.shop.connectAddress] });
    });

    const json = synthesised(stack);
    expect(Object.values<any>(json["resource"].terraclone_zstack_vm_clone).map(({ name }) => name).sort()).toEqual(["pr-7-db", "pr-7-web"]);
    expect(json["output"].told.value).toEqual([expect.stringMatching(/^\${terraclone_zstack_vm_clone\.id_vms_web_\w+\.uuid}$/), expect.stringMatching(/id_vms_db_\w+\.vm_nics\[0\]\.ip}$/), expect.stringContaining(".intranet_connect_addresses, 0)")]);
  });

  test("takes any number of items that is known only when it runs", () => {
    const vms = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`web-${index}`, { source: golden }]));
    const environment = new ClonedEnvironment(stackWith(() => undefined), "staging", { vms });

    expect(Object.keys(environment.vms)).toHaveLength(40);
    expect(environment.vms["web-39"]).toBeInstanceOf(VmClone);
    expect(environment.vms["web-40"]).toBeUndefined();
  });

  test("makes a clone after the item that it is cloned from, in whichever order they are told", () => {
    const stack = stackWith((scope) => {
      new ClonedEnvironment(scope, "e", {
        vms: { second: { source: { item: "first" } }, first: { source: golden } },
        clusters: { copy: { ...shop, source: { item: "shop" } }, shop },
        copies: { second: { bkBizId: 2, from: { item: "first" }, to: 12 }, first: { bkBizId: 2, from: 10, to: 11 } },
        restores: { second: { ...reports, source: { item: "first" }, target: "gp-other" }, first: reports },
      });
    });

    const json = synthesised(stack);
    expect(block(json, "terraclone_zstack_vm_clone", "e_vms_second").source_uuid).toMatch(/^\${terraclone_zstack_vm_clone\.e_vms_first_\w+\.uuid}$/);
    expect(block(json, "terraclone_tiunimanager_cluster_clone", "e_clusters_copy").source_cluster_id).toMatch(/e_clusters_shop_\w+\.cluster_id}$/);
    expect(block(json, "terraclone_blueking_host_property_clone", "e_copies_second")).toMatchObject({ bk_org_id: 11, bk_dst_id: 12, depends_on: [expect.stringContaining("e_copies_first")] });
    expect(block(json, "terraclone_gpdb_instance_clone", "e_restores_second").src_db_instance_name).toMatch(/e_restores_first_\w+\.db_instance_id}$/);
  });

  test("lets an item wait for others by their names, for constructs, and for what the whole environment waits for", () => {
    const stack = stackWith((scope) => {
      const first = new ClonedEnvironment(scope, "a", { vms: { web: { source: golden } } });
      new ClonedEnvironment(scope, "b", { after: [first.ready], vms: { web: { source: golden, after: ["clusters.shop", first.vms.web] } }, clusters: { shop } });
    });

    const json = synthesised(stack);
    expect(block(json, "terraclone_tiunimanager_cluster_clone", "b_").depends_on).toEqual([expect.stringContaining("terraform_data.a_ready_")]);
    expect(block(json, "terraclone_zstack_vm_clone", "b_").depends_on).toEqual([expect.stringContaining("terraform_data.a_ready_"), expect.stringContaining("cluster_clone.b_clusters_shop_"), expect.stringContaining("vm_clone.a_vms_web_")]);
  });

  test("tells ids and addresses in outputs, of the kinds that it has", () => {
    const json = synthesised(stackWith((scope) => void new ClonedEnvironment(scope, "staging", { vms: { web: { source: golden } }, clusters: { shop }, copies: {}, restores: { reports } })));

    expect(Object.keys(json["output"]).sort()).toEqual(["staging_clusters", "staging_restores", "staging_vms"]);
    expect(json["output"].staging_vms.value.web).toEqual({ uuid: expect.stringMatching(/\.uuid}$/), ip_address: expect.stringMatching(/^\${try\(.*\.vm_nics\[0\]\.ip, ""\)}$/) });
    expect(json["output"].staging_clusters.value.shop).toEqual({ cluster_id: expect.stringMatching(/\.cluster_id}$/), connect_address: expect.stringMatching(/^\${try\(element\(/) });
  });
});

describe("The readiness gate", () => {
  const items = { vms: { web: { source: golden } }, clusters: { shop }, copies: { app: { bkBizId: 2, from: 10, to: 11 } }, restores: { reports } };
  const triggers = {
    "vms.web": expect.stringMatching(/^\${terraclone_zstack_vm_clone\.e_vms_web_\w+\.uuid}$/),
    "clusters.shop": expect.stringMatching(/\.cluster_id}$/),
    "copies.app": expect.stringMatching(/^\${sha256\(jsonencode\(\[.*\.copied\]\)\)}$/),
    "restores.reports": expect.stringMatching(/^\${jsonencode\(\[.*\.request_id\]\)}$/),
  };

  test("is Terraform's own resource, which needs no provider, unless told", () => {
    const json = synthesised(stackWith((scope) => void new ClonedEnvironment(scope, "e", items)));

    expect(block(json, "terraform_data", "e_ready_")).toEqual({ triggers_replace: triggers });
    expect(Object.keys(json["terraform"].required_providers)).toEqual(["terraclone"]);
  });

  test("is a NullResource where that is asked for, with one provider for the whole stack", () => {
    const json = synthesised(
      stackWith((scope) => {
        new ClonedEnvironment(scope, "e", { ...items, gate: "null_resource" });
        new ClonedEnvironment(scope, "other", { vms: items.vms, gate: "null_resource" });
      }),
    );

    expect(block(json, "null_resource", "e_ready_")).toEqual({ triggers });
    expect(json["provider"].null).toEqual([{}]);
    expect(json["resource"].terraform_data).toBeUndefined();
  });

  test("says in a sentence that the peer of a NullResource is missing, and is not missed otherwise", () => {
    jest.doMock("@cdktf/provider-null", () => {
      throw Object.assign(new Error("Cannot find module '@cdktf/provider-null'"), { code: "MODULE_NOT_FOUND" });
    });
    const build = (props: ClonedEnvironmentProps) => () => stackWith((scope) => void new ClonedEnvironment(scope, "e", props));

    expect(build({ ...items, gate: "null_resource" })).toThrow("the package @cdktf/provider-null is not installed. Run npm install @cdktf/provider-null, or leave gate out");
    expect(build(items)).not.toThrow();
    jest.dontMock("@cdktf/provider-null");
  });

  test("is what others depend on, or are replaced by", () => {
    const json = synthesised(
      stackWith((scope) => {
        const environment = new ClonedEnvironment(scope, "e", { vms: items.vms });
        new VmClone(scope, "tester", { source: golden, dependsOn: [environment.ready], lifecycle: { replaceTriggeredBy: [environment.readyAddress] } });
      }),
    );

    const [gate] = Object.keys(json["resource"].terraform_data);
    expect(json["resource"].terraclone_zstack_vm_clone.tester).toMatchObject({ depends_on: [`terraform_data.${gate}`], lifecycle: { replace_triggered_by: [`terraform_data.${gate}`] } });
  });

  test("is written in HCL as well", () => {
    const stack = stackWith((scope) => void new ClonedEnvironment(scope, "e", { vms: items.vms }));

    expect(Testing.synthHcl(stack)).toMatch(/resource "terraform_data" "e_ready_\w+" {\s+triggers_replace = {\s+"vms\.web" = "\${terraclone_zstack_vm_clone\.e_vms_web_\w+\.uuid}"/);
  });
});

test("Two items that would overwrite the same are refused at synthesis", () => {
  const copies = { first: { bkBizId: 2, from: 10, to: 11 }, second: { bkBizId: 2, from: 12, to: 11 } };
  const build = () => stackWith((scope) => void new ClonedEnvironment(scope, "e", { copies, restores: { a: reports, b: { ...reports, source: "gp-other" } } }));

  expect(build).toThrow("The environment e cannot be made. copies.first and copies.second would both overwrite 11. restores.a and restores.b would both overwrite gp-staging.");
});

describe("Names", () => {
  const web = { source: golden };

  test.each<[string, ClonedEnvironmentProps, RegExp[]]>([
    ["a.b", {}, [/"a\.b" cannot be the name of an environment/]],
    ["Default", {}, [/"Default" cannot be the name of an environment/]],
    ["e", { name: "7days" }, [/"7days" cannot be the name of an environment/]],
    ["e", { name: "x".repeat(41) }, [/needs 1 to 40 letters/]],
    ["e", { vms: { "": web, "a/b": web }, copies: { default: { bkBizId: 2, from: 10, to: 11 } } }, [/"" cannot be the name of an item of vms/, /"a\/b" cannot be the name of an item of vms/, /"default" cannot be the name of an item of copies/]],
    ["e", { vms: [{ ...web, name: "web" }, { ...web, name: "web" }, { ...web, name: "web" }] }, [/The name vms\.web is given twice/]],
    ["e", { vms: { web: { source: { item: "wbe" } }, db: { ...web, after: ["clusters.shop"] } } }, [/vms\.web refers to vms\.wbe, which the environment does not have/, /vms\.db refers to clusters\.shop/]],
    ["e", { vms: { a: { source: { item: "b" } }, b: { ...web, after: ["vms.c"] }, c: { ...web, after: ["vms.b"] } } }, [/vms\.b waits for vms\.c waits for vms\.b: none of them could ever be made/]],
  ])("are refused at synthesis: %s, %j", (id, props, sentences) => {
    const build = () => stackWith((scope) => void new ClonedEnvironment(scope, id, props));

    for (const sentence of sentences) expect(build).toThrow(sentence);
  });

  test("must be known at synthesis", () => {
    expect(() => stackWith((scope) => void new ClonedEnvironment(scope, "e", { name: new TerraformVariable(scope, "name", { type: "string" }).stringValue }))).toThrow(/must be known when the stack is synthesised/);
  });

  test("that the systems do not take are refused at synthesis", () => {
    expect(() => synthesised(stackWith((scope) => void new ClonedEnvironment(scope, "e", { clusters: { s: shop } })))).toThrow(/The name "e-s" must have 4 to 64 characters/);
  });

  test("of what two environments of a stack make must differ", () => {
    const stack = stackWith((scope) => {
      new ClonedEnvironment(scope, "a", { vms: { "b-c": web } });
      new ClonedEnvironment(scope, "a-b", { vms: { c: web } });
    });

    expect(() => synthesised(stack)).toThrow(/Two environments of the stack make the same: a-b-c, of vms/);
  });

  test.each<[string, (stack: TerraformStack) => void, RegExp | false]>([
    ["a.b and ab", (stack) => ["a.b", "ab"].forEach((id) => new VmClone(stack, id, web)), /The constructs "stack\/a\.b" and "stack\/ab" would silently become one Terraform block, resource\.terraclone_zstack_vm_clone\.ab: give one of them another id\./],
    ["variables", (stack) => ["a b", "ab"].forEach((id) => new TerraformVariable(stack, id, {})), /one Terraform block, variable\.ab/],
    ["an output of the environment's", (stack) => void new TerraformOutput(stack, "e_vms", { value: 1 }), /"stack\/e\/e_vms" and "stack\/e_vms" would .* output\.e_vms/],
    ["an id given twice by force", (stack) => ["one", "other"].forEach((id) => new VmClone(stack, id, web).overrideLogicalId("it")), /"stack\/one" and "stack\/other"/],
    ["what is of different types", (stack) => [new VmClone(stack, "a.b", web), new TerraformVariable(stack, "ab", {})], false],
  ])("of constructs anywhere in the stack that would merge silently are refused at synthesis: %s", (_, build, sentence) => {
    const stack = stackWith((scope) => {
      new ClonedEnvironment(scope, "e", { vms: { web } });
      new ClonedEnvironment(scope, "f", { vms: { web } });
      build(scope);
    });

    const expected = expect(() => synthesised(stack));
    if (sentence) expected.toThrow(sentence);
    else expected.not.toThrow();
  });
});
