import { AnalyticDbClone, TidbCluster, VmClone } from "terraclone";

/**
 * Production, described as it is: nothing here is made or changed, it is only cloned from. These ids are those of the
 * systems that `npx terraclone simulate all` serves; put your own in their place.
 */
export const production = {
  golden: VmClone.existing("cf8d183776d433728831e3c9177a77e0"),
  database: TidbCluster.existing("pRodUct1oN-cLustEr0001"),
  warehouse: AnalyticDbClone.existing("gp-bp1production0001"),
  /** The host in BlueKing CMDB whose properties are as they should be, and the business that it is in. */
  host: { bkBizId: 2, bkHostId: 10 },
};
