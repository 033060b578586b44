/** Source for `cdktf` as source for its fork `cdktn`, which kept the interface and renamed the packages. */
export const forCdktn = (source: string): string => renames.reduce((text, [from, to]) => text.replace(from, to), source);

const renames: readonly (readonly [RegExp, string])[] = [
  // Specifiers alone: symbols, folders and files kept the name cdktf.
  [/(\bfrom\s+|\bimport\s+|\bimport\(\s*|\brequire\(\s*)(["'])cdktf(?=["'/])/g, "$1$2cdktn"],
  [/@cdktf\/provider-null\b/g, "@cdktn/provider-null"],
  // What cdktn's own generator writes: the core checks that the project's targetVersions know write-only attributes.
  [/\bcdktf\.\w+To(?:Hcl)?Terraform\(this\._\w+Wo\)/g, "this.markWriteOnlyAttribute($&)"],
  [/Generates CDKTF code(.*?) "cdktf plan /g, 'Generates CDKTN code$1 "cdktn plan '],
];
