/** A refusal, as the service's gateway words it. */
export class Failure extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const instanceNotFound = () => new Failure(404, "InvalidDBInstanceId.NotFound", "The specified DB instance does not exist.");

export const missing = (parameter: string) => new Failure(400, `Missing${parameter}`, `${parameter} is mandatory for this action.`);

export const invalid = (parameter: string) => new Failure(400, "InvalidParameter", `The specified parameter ${parameter} is not valid.`);

export const wrongStatus = () => new Failure(403, "OperationDenied.DBInstanceStatus", "The operation is not permitted due to status of instance.");

/** Alibaba Cloud publishes no code for a clone that does not fit; this one is the simulator's own. */
export const doesNotFit = (words: string) => new Failure(400, "InvalidParameter.Clone", words);
