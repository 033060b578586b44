/** The name Terraform knows: `defaultL3NetworkUuid` is `default_l3_network_uuid`. */
export const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
