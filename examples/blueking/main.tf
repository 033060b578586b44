terraform {
  required_providers {
    terraclone = {
      source = "registry.terraform.io/terraclone/terraclone"
    }
  }
}

variable "business" {
  type        = number
  default     = 2
  description = "Id of the business that the hosts are in; unless told, the one in the simulator."
}

# Endpoint and credentials come from the environment: BLUEKING_ENDPOINT, BLUEKING_TRANSPORT, BLUEKING_APP_CODE, BLUEKING_APP_SECRET, BLUEKING_USERNAME.
provider "terraclone" {}

data "terraclone_blueking_host" "golden" {
  bk_host_innerip = "10.0.0.10"
}

# Found by what a copy leaves alone: names are copied too.
data "terraclone_blueking_hosts" "staging" {
  bk_biz_id  = var.business
  conditions = [{ field = "bk_host_innerip", operator = "in", values = ["10.0.0.11", "10.0.0.12"] }]
  fields     = ["bk_host_name"]
}

# Read while planning, so that the plan shows what the copy overwrites.
data "terraclone_blueking_host_property_preview" "staging" {
  for_each  = { for host in data.terraclone_blueking_hosts.staging.hosts : host.bk_host_innerip => host.bk_host_id }
  bk_biz_id = var.business
  bk_org_id = data.terraclone_blueking_host.golden.bk_host_id
  bk_dst_id = each.value
}

resource "terraclone_blueking_host_property_clone" "staging" {
  for_each         = data.terraclone_blueking_host_property_preview.staging
  bk_biz_id        = var.business
  bk_org_id        = each.value.bk_org_id
  bk_dst_id        = each.value.bk_dst_id
  mode             = "follow"
  on_destroy       = "restore"
  reviewed_changes = each.value.changes
}

output "overwritten" {
  value       = { for address, copy in terraclone_blueking_host_property_clone.staging : address => copy.overwritten }
  description = "What the copies took the place of, by the hosts' addresses."
}
