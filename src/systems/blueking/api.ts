/** A number, text, list or nothing; null and "" are the same to people, and two values to the database. */
export type PropertyValue = string | number | boolean | null | readonly PropertyValue[] | { readonly [key: string]: PropertyValue };

/** What every answer is wrapped in; what the API server's filters write bears the `bk_error_` names, whichever way it came. */
export interface Envelope<Data> {
  result: boolean;
  code?: number;
  message?: string;
  bk_error_code?: number;
  bk_error_msg?: string;
  permission?: Permission | null;
  /** ESB only; the gateway tells it in a header. */
  request_id?: string;
  data?: Data;
}

/** What would have to be granted; `instances` are paths from the outside in, with ids as strings and often empty names. */
export interface Permission {
  system_id: string;
  system_name: string;
  actions: { id: string; name: string; related_resource_types: { system_id: string; system_name: string; type: string; type_name: string; instances?: { type: string; type_name: string; id: string; name: string }[][] }[] }[];
}

/** Who calls, as JSON in the header `X-Bkapi-Authorization`, or on ESB in the body. */
export interface Credentials { bk_app_code: string; bk_app_secret: string; bk_username?: string; bk_token?: string }

/** The body of a copy: either both ids or both IPs. `bk_cloud_id` filters in both forms and is 0 unless told. */
export interface CloneHostProperty { bk_biz_id: number; bk_cloud_id?: number; bk_org_id?: number; bk_dst_id?: number; bk_org_ip?: string; bk_dst_ip?: string }

/** One property of a host; `bk_property_value` has its own JSON type, whatever the documentation says. */
export interface HostProperty { bk_property_id: string; bk_property_name: string; bk_property_value: PropertyValue }

/** A host as lists tell it: what is stored, and nothing for what is not. */
export interface HostRow { bk_host_id: number; bk_cloud_id: number; bk_host_innerip?: string | null; [property: string]: PropertyValue | undefined }

/** A page of a list; `limit` is from 1 to 500, `sort` a property's name, with `-` in front to turn it round. */
export interface Page { start: number; limit: number; sort: string }

/** What a host must be like; rules may hold rules, three levels deep in all. */
export interface PropertyFilter { condition: "AND" | "OR"; rules: (PropertyRule | PropertyFilter)[] }
export interface PropertyRule { field: string; operator: string; value?: PropertyValue }

/** The body of both lists; only `list_biz_hosts` looks at the business. */
export interface ListHosts { bk_biz_id?: number; page: Page; fields?: string[]; host_property_filter?: PropertyFilter }
export interface HostPage { count: number; info: HostRow[] }

/** Where a host is: one row per module; what is 0 is left out. */
export interface HostRelation { bk_biz_id: number; bk_host_id: number; bk_module_id?: number; bk_set_id?: number; bk_supplier_account?: string }

/** The body of the look at a model; any other key would become a condition. */
export interface SearchObjectAttribute { bk_obj_id: string; bk_biz_id?: number }

/** An attribute of a model; `option` depends on the type: a pattern, bounds, choices. */
export interface ObjectAttribute {
  id: number;
  bk_obj_id: string;
  bk_property_id: string;
  bk_property_name: string;
  bk_property_type: string;
  editable: boolean;
  isrequired: boolean;
  isonly: boolean;
  isreadonly: boolean;
  ispre: boolean;
  bk_issystem: boolean;
  bk_isapi: boolean;
  /** 0 for an attribute of every business. */
  bk_biz_id: number;
  option: PropertyValue;
  [more: string]: PropertyValue;
}

/** What no two objects of a model may have in common: the ids of attributes. */
export interface ObjectUnique { id: number; bk_obj_id: string; ispre: boolean; keys: { key_kind: string; key_id: number }[]; bk_supplier_account: string; last_time: string }

/** The body of the change of several hosts; what cannot be edited is dropped without a word. */
export interface BatchUpdateHost { update: { bk_host_id: number; properties: Record<string, PropertyValue> }[] }
