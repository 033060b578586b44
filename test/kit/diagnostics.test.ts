import { ApiError, Refused } from "../../src/kit";
import { diagnosticFrom } from "../../src/kit/diagnostics";
import { diagnosticMessages } from "../../src/kit/messages";
import { secrets } from "../../src/wire/secrets";

describe("What was thrown", () => {
  test("is told in its own words where it has some", () => {
    const refused = diagnosticFrom(new Refused("No.", "Because.", ["nics", 0, { key: "a" }]));
    const api = diagnosticFrom(new ApiError("ZStack", "clone VM web", 503, "SYS.1006", "no host.", "r-1"));

    expect(refused).toEqual({ severity: "error", summary: "No.", detail: "Because.", attribute: ["nics", 0, { key: "a" }] });
    expect(api.summary).toBe("ZStack could not clone VM web: no host (SYS.1006, HTTP 503, request r-1).");
  });

  test.each([[undefined, "undefined"], [null, "null"], ["text", "text"], [new TypeError(), "TypeError"], [Symbol("s"), "Symbol(s)"], [Object.create(null), "Something was thrown that cannot be told."]])(
    "is told whatever it is: %p",
    (thrown, words) => {
      expect(diagnosticFrom(thrown)).toMatchObject({ severity: "error", summary: words });
      expect(diagnosticFrom(thrown, "Cloning")).toMatchObject({ summary: "Cloning failed.", detail: words });
    },
  );
});

test("Each diagnostic is told once, with a severity, and without secrets", () => {
  secrets.add("hunter2hunter2");
  const one = { severity: "error", summary: "hunter2hunter2 is wrong.", attribute: ["a", 1, { key: "k" }] } as const;

  const messages = diagnosticMessages([one, { ...one }, { severity: "warning", summary: "w" }]);

  expect(messages).toMatchObject([{ severity: 1, summary: "(sensitive) is wrong." }, { severity: 2 }]);
  expect(messages).toHaveLength(2);
});
