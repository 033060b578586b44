import type { Permission } from "../../systems/blueking/api";

/** A refusal with CMDB's code; `values` go into its sentence, and what lacks them shows the raw `%s`, as the real server does. */
export class Failure extends Error {
  constructor(
    readonly code: number,
    readonly values: readonly string[] = [],
    readonly permission: Permission | null = null,
  ) {
    super(`${code} ${values.join(", ")}`);
  }

  /** The sentence as told to a caller; anything but "en" gets Chinese. */
  words(language: string): string {
    const [english, chinese] = sentences[this.code] ?? ["unknown error %s", "未知错误 %s"];
    return this.values.reduce<string>((text, value) => text.replace("%s", value), language === "en" ? english : chinese);
  }
}

const sentences: Record<number, readonly [english: string, chinese: string]> = {
  9900403: ["no permissions", "no permissions"],
  1101020: ["failed to query the model attribute", "查询模型属性失败"],
  1109001: ["failed to save audit log", "保存操作日志失败"],
  1109002: ["failed to take the audit snapshot", "获取快照失败"],
  1110001: ["failed to query hosts", "查询主机失败"],
  1110008: ["host %s does not exist", "主机%s不存在"],
  // The English template asks for a text and gets a number: trap 15.
  1110024: ["Failed to get service for host '%!s(int64=%s)'", "获取主机'%s'的业务失败"],
  1199000: ["JSON parse failed", "JSON解析失败"],
  1199002: ["http request failed", "HTTP请求失败"],
  1199006: ["%s", "%s"],
  1199009: ["'%s' the parameter must be a number", "'%s' 参数必须为数字"],
  1199010: ["'%s' the parameter is not set", "'%s' 参数未赋值"],
  1199011: ["'%s' the parameter is invalid or does not exist", "'%s' 参数无效或不存在"],
  1199014: ["duplicate data, '%s' must be unique", "数据唯一性校验失败，[%s]重复"],
  1199016: ["'%s' is not a string", "'%s' 不是字符串"],
  1199019: ["data not found", "数据不存在"],
  1199020: ["db operation failed", "数据库操作失败"],
  1199035: ["'%s' exceeds the limit of %s", "'%s' 超过最大限制%s"],
  1199045: ["failed to parse auth attribute: %s", "解析权限属性失败: %s"],
  1199048: ["check resource authorization failed", "校验资源权限失败"],
  1199066: ["commit transaction failed", "提交事务失败"],
  1199089: ["'%s' must have 1 to %s elements", "'%s' 数组长度必须为1到%s"],
  1199997: ["too many requests", "请求过多"],
  1199998: ["proxy request failed: %s", "代理请求失败: %s"],
};
