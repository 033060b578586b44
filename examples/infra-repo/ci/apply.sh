#!/usr/bin/env bash
# Applies the very plans that plan.sh saved: Terraform refuses one that is no longer what the state is at.
set -euo pipefail

for directory in cdktf.out/stacks/*/; do
  (cd "$directory" && terraform apply -input=false saved.plan)
done
