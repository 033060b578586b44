terraform {
  required_providers {
    terraclone = {
      source = "registry.terraform.io/terraclone/terraclone"
    }
  }
}

variable "production_id" {
  type        = string
  default     = "gp-bp1production0001"
  description = "ID of the instance whose backup is restored; unless told, the one in the simulator."
}

variable "staging_id" {
  type        = string
  default     = "gp-bp1staging0000001"
  description = "ID of the instance to restore into. All its data is overwritten."
}

# Region and credentials come from the environment: ALIBABA_CLOUD_REGION, ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET.
provider "terraclone" {}

data "terraclone_gpdb_instances" "running" {
  db_instance_statuses = ["Running"]
}

data "terraclone_gpdb_backups" "production" {
  db_instance_id = var.production_id
  backup_status  = "Success"
}

# Each new backup restores again. With backup = "latest" instead of backup_id, only the first apply restores.
resource "terraclone_gpdb_instance_clone" "staging" {
  src_db_instance_name = var.production_id
  backup_id            = data.terraclone_gpdb_backups.production.backups[0].backup_set_id
  db_instance_id       = var.staging_id
  allow_overwrite      = true

  timeouts = {
    create = "8h"
  }
}

output "staging_host" {
  value       = terraclone_gpdb_instance_clone.staging.connection_string
  description = "Host name of the instance that was restored into."
}
