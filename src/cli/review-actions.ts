/** What becomes of a resource. */
export type Action = "create" | "update" | "replace" | "destroy" | "forget" | "import" | "move";

/** What a plan's list of actions comes to; `undefined` where nothing becomes of the resource. */
export function actionOf(actions: readonly string[], imported: boolean, moved: boolean): Action | undefined {
  const action = actionsByList[actions.join()];
  if (action !== undefined) return action;
  if (imported) return "import";
  return moved ? "move" : undefined;
}

const actionsByList: Readonly<Record<string, Action>> = {
  create: "create",
  update: "update",
  delete: "destroy",
  "delete,create": "replace",
  "create,delete": "replace",
  forget: "forget",
  "create,forget": "replace",
};

/** Why a resource is destroyed or replaced, in words; `undefined` where Terraform gives no reason. */
export const reasonOf = (reason: string | undefined, deposed: boolean) => (deposed ? "what is left of an earlier replacement" : reason === undefined ? undefined : (reasons[reason] ?? reason.replaceAll("_", " ")));

/** Terraform's reasons; a change that cannot be made in place is told by the attributes that force it. */
const reasons: Readonly<Record<string, string | undefined>> = {
  replace_because_tainted: "it is tainted: making it did not come to a good end",
  replace_by_request: "it was asked for with -replace",
  replace_by_triggers: "replace_triggered_by names something that changes",
  replace_because_cannot_update: "it cannot be changed in place",
  delete_because_no_resource_config: "it is no longer in the configuration",
  delete_because_no_module: "its module is no longer in the configuration",
  delete_because_wrong_repetition: "count or for_each was added or taken away",
  delete_because_count_index: "count is smaller now",
  delete_because_each_key: "its key is no longer in for_each",
  delete_because_no_move_target: "it was moved to what is not in the configuration",
};
