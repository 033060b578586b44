/** Writes times as Gson does on a management node in `zone`: `Nov 14, 2017 10:20:57 PM`, without saying which zone that is. */
export function serverDates(zone: string): (time: number) => string {
  const format = new Intl.DateTimeFormat("en-US", { ...parts, month: "short", hour12: true, timeZone: zone });
  let last = { second: Number.NaN, text: "" };
  return (time) => {
    const second = Math.floor(time / 1000);
    if (second !== last.second) {
      const { month, day, year, hour, minute, second: seconds, dayPeriod } = named(format, time);
      last = { second, text: `${month} ${day}, ${year} ${hour}:${minute}:${seconds} ${dayPeriod}` };
    }
    return last.text;
  };
}

/** The digits that a wall clock in `zone` shows, as if they were UTC: what a management node compares signed dates with. */
export function wallClock(zone: string): (time: number) => number {
  const format = new Intl.DateTimeFormat("en-US", { ...parts, month: "numeric", hourCycle: "h23", timeZone: zone });
  return (time) => {
    const { year, month, day, hour, minute, second } = named(format, time);
    return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  };
}

/** The digits of a header such as `Tue, 14 Nov 2017 22:20:57 UTC`, as if they were UTC; the name of the zone is not looked at. */
export function signedDate(header: string): number | undefined {
  const [, day, month, year, hour, minute, second] = /^\w{3}, (\d{2}) (\w{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) [A-Za-z][\w/+:-]*$/.exec(header) ?? [];
  const index = months.indexOf(month ?? "");
  if (index < 0) return undefined;
  return Date.UTC(Number(year), index, Number(day), Number(hour), Number(minute), Number(second));
}

const named = (format: Intl.DateTimeFormat, time: number): Record<string, string> => Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]));

const parts = { year: "numeric", day: "numeric", hour: "numeric", minute: "2-digit", second: "2-digit" } as const;

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
