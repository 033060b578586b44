#!/usr/bin/env bash
# Plans every synthesised stack and writes review.md. Exits with 0 if nothing changes, 3 if something does,
# 4 if something is destroyed, replaced or overwritten, and with anything else if it failed.
set -euo pipefail

# What an earlier run has left is not taken for this one's.
rm -f review.md cdktf.out/stacks/*/saved.plan
trap 'rm -f cdktf.out/stacks/*/shown.json' EXIT
plans=()
for directory in cdktf.out/stacks/*/; do
  stack=$(basename "$directory")
  # The plugin lies beside the stack, and is found from there: terraform -chdir does not find it.
  (
    cd "$directory"
    terraform init -input=false >&2
    terraform plan -input=false -out=saved.plan >&2
    # Has every secret in clear, so that it goes as soon as it is read.
    (umask 077 && terraform show -json saved.plan > shown.json)
  )
  plans+=("$stack=${directory}shown.json")
done

"${TERRACLONE:-node_modules/.bin/terraclone}" review --detailed-exitcode "${plans[@]}" > review.md
