/** Regions served by the central address; every other one has its own. From the vendor's TypeScript SDK 3.12.2, `gpdb-20160503/src/client.ts`. */
const central = ["cn-hangzhou", "cn-hangzhou-finance", "ap-south-1", "ap-southeast-2", "cn-wuhan", "cn-fujian"];

/** Where the service of a region is. The region is in no parameter of most calls: the address decides. */
export const endpointOf = (region: string) => (central.includes(region) ? "https://gpdb.aliyuncs.com" : `https://gpdb.${region}.aliyuncs.com`);

/** Where credentials for a role are had: in the region, or where the service itself is said to be if that is not Alibaba Cloud. */
export function stsEndpointOf(region: string | undefined, endpoint: string | undefined): string {
  if (endpoint !== undefined && !isAlibabaCloud(endpoint)) return endpoint;
  return region === undefined ? "https://sts.aliyuncs.com" : `https://sts.${region}.aliyuncs.com`;
}

const isAlibabaCloud = (endpoint: string) => /(^|\.)aliyuncs\.com$/.test(new URL(endpoint).hostname);
