terraform {
  required_providers {
    terraclone = {
      source = "registry.terraform.io/terraclone/terraclone"
    }
  }
}

variable "db_password" {
  type        = string
  default     = "change-me-soon"
  sensitive   = true
  description = "Password of the databases' user root."
}

# Endpoint and credentials come from the environment: TIUNIMANAGER_ENDPOINT, TIUNIMANAGER_USERNAME, TIUNIMANAGER_PASSWORD.
provider "terraclone" {}

data "terraclone_tiunimanager_cluster" "production" {
  cluster_name = "production"
}

data "terraclone_tiunimanager_clusters" "running" {
  cluster_status = "Running"
}

resource "terraclone_tiunimanager_cluster" "shop" {
  cluster_name     = "shop"
  cluster_version  = "v5.2.2"
  cpu_architecture = "X86_64"
  region           = "Region1"
  db_password      = var.db_password
  tags             = ["env::production"]
  auto_backup      = true

  components = [
    { component_type = "PD", resource = [{ zone_code = "Region1,Zone1_1", spec_code = "4C8G", count = 3 }] },
    { component_type = "TiDB", resource = [{ zone_code = "Region1,Zone1_1", spec_code = "4C8G", count = 2 }] },
    { component_type = "TiKV", resource = [{ zone_code = "Region1,Zone1_1", spec_code = "4C8G", count = 3 }] },
  ]
}

resource "terraclone_tiunimanager_cluster_clone" "staging" {
  source_cluster_id = data.terraclone_tiunimanager_cluster.production.cluster_id
  clone_strategy    = "Snapshot"
  cluster_name      = "shop-staging"
  cluster_version   = "v5.2.2"
  cpu_architecture  = "X86_64"
  region            = "Region1"
  db_password       = var.db_password
  tags              = ["env::staging"]

  components = [
    { component_type = "PD", resource = [{ zone_code = "Region1,Zone1_1", spec_code = "4C8G" }] },
    { component_type = "TiDB", resource = [{ zone_code = "Region1,Zone1_1", spec_code = "4C8G" }] },
    { component_type = "TiKV", resource = [{ zone_code = "Region1,Zone1_1", spec_code = "4C8G", count = 3 }] },
  ]
}

resource "terraclone_tiunimanager_cluster_takeover" "legacy" {
  cluster_name       = "legacy"
  tiup_ip            = "172.16.4.147"
  tiup_user_name     = "tidb"
  tiup_user_password = var.db_password
  db_password        = var.db_password
  on_destroy         = "delete"
}

output "staging_addresses" {
  value       = terraclone_tiunimanager_cluster_clone.staging.intranet_connect_addresses
  description = "Addresses of the staging database."
}
