terraform {
  required_providers {
    terraclone = {
      source = "registry.terraform.io/terraclone/terraclone"
    }
  }
}

variable "golden_uuid" {
  type        = string
  default     = "cf8d183776d433728831e3c9177a77e0"
  description = "UUID of the VM to clone; unless told, the one in the simulator."
}

# Endpoint and credentials come from the environment: ZSTACK_ENDPOINT, ZSTACK_ACCESS_KEY_ID, ZSTACK_ACCESS_KEY_SECRET.
provider "terraclone" {}

data "terraclone_zstack_vm" "golden" {
  uuid = var.golden_uuid
}

data "terraclone_zstack_vms" "running" {
  conditions = [{ field = "state", value = "Running" }]
}

resource "terraclone_zstack_vm_clone" "web" {
  source_uuid = data.terraclone_zstack_vm.golden.uuid
  name        = "web"
  description = "Serves the shop."
  user_tags   = ["env::staging", "role::web"]
}

resource "terraclone_zstack_vm_clone" "standby" {
  source_uuid = var.golden_uuid
  name        = "standby"
  power       = "Stopped"
  user_tags   = ["env::staging", "role::standby"]
}

output "web_address" {
  value       = terraclone_zstack_vm_clone.web.vm_nics[0].ip
  description = "Address of the web server."
}
