import { bool, computed, list, map, maybe, object, required, string } from "../../kit";
import { addressing, id, misnamed } from "./addressing";
import { compare } from "./comparison";
import { resolve } from "./pair";
import { blueking } from "./system";

/** What a copy would overwrite, told while planning. */
export const hostPropertyPreview = blueking.dataSource("host_property_preview", {
  doc: "What a copy of one host's properties onto another would overwrite, as things are now. Give its `changes` to the copy as `reviewed_changes`: the plan then shows them, and nothing else is copied.",
  schema: {
    bkBizId: required(id, "Id of the business that both hosts are in."),
    ...addressing,
    changes: computed(
      map(object({ destination: computed(maybe(string), "The value that would be lost; none where it is null."), source: computed(maybe(string), "The value that would take its place.") })),
      "What would be overwritten, by property. Texts are told as they are, anything else as JSON; of an enum it is the option's id.",
    ),
    copied: computed(map(maybe(string)), "Every value that would be written, whether it is there already or not."),
    exact: computed(bool, "Whether this is certain. ESB does not tell the unique rules of the model, whose properties are not copied; there those of a fresh installation, and `unique_properties` of the provider, are assumed."),
    refused: computed(list(string), "Values of the source that the model would refuse, each with the reason. One is enough for the copy to fail."),
  },
  validate: misnamed,
  async read(naming, { client, signal, warn }) {
    const pair = await resolve(naming, client, signal);
    const { changes, copied, exact, refused } = await compare(pair, client, signal);
    if (!exact) warn("What the copy overwrites is foretold as best it can be.", unsure);
    return { ...pair, changes, copied, exact, refused };
  },
});

/** Why a preview may be wrong, and what helps. */
export const unsure =
  "BlueKing copies what is editable and in no unique rule, and this way to it does not tell the unique rules. Those of a fresh installation are assumed: the outer IPv4 address, for one, is taken not to be copied. " +
  'Set unique_properties in the provider\'s configuration for rules of your own, or use transport = "gateway" with leave to call search_object_unique.';
