import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["**/dist/", "**/cdktf.out/", "src/wire/gen/", "constructs/l1/", "node_modules/", "coverage/"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { arguments: false } }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_", argsIgnorePattern: "^_" }],
      // noUncheckedIndexedAccess asks for them where an index is known to be there.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-empty-object-type": "off",
    },
  },
  // What ties a resource's parts together is inferred; the kit that handles any resource sees none of it.
  { files: ["src/kit/**"], rules: { "@typescript-eslint/no-explicit-any": "off" } },
  // What Terraform and the simulators answer with is read as it comes.
  { files: ["test/**"], rules: { "@typescript-eslint/no-explicit-any": "off" } },
  // Loaded late on purpose, and at once when it is needed.
  { files: ["src/wire/**", "test/wire/**", "constructs/readiness-gate.ts"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  // Checked by compiling them, and never run.
  { files: ["**/*.check.ts"], rules: { "@typescript-eslint/no-unused-vars": "off", "@typescript-eslint/no-floating-promises": "off" } },
);
