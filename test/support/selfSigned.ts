import { generateKeyPairSync, sign } from "node:crypto";

/** DER, as far as a certificate that nobody checks needs it. */
const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const length =
    body.length < 0x80 ? Buffer.from([body.length]) : Buffer.from([0x82, body.length >> 8, body.length & 0xff]);
  return Buffer.concat([Buffer.from([tag]), length, body]);
};

const SEQUENCE = 0x30;
/** sha256WithRSAEncryption, 1.2.840.113549.1.1.11. */
const ALGORITHM = der(SEQUENCE, der(0x06, Buffer.from("2a864886f70d01010b", "hex")), der(0x05));
const NO_NAME = der(SEQUENCE);

function utcTime(at: Date): Buffer {
  const digits = at.toISOString().replace(/\D/g, "");
  return der(0x17, Buffer.from(`${digits.slice(2, 14)}Z`));
}

/** A PEM with a private key and a certificate for it, made for this run. */
export function selfSigned(validTo: Date): string {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const validity = der(SEQUENCE, utcTime(new Date("2020-01-01T00:00:00Z")), utcTime(validTo));
  const key = publicKey.export({ type: "spki", format: "der" });
  const body = der(SEQUENCE, der(0x02, Buffer.from([1])), ALGORITHM, NO_NAME, validity, NO_NAME, key);
  const signature = der(0x03, Buffer.from([0]), sign("sha256", body, privateKey));
  const certificate = der(SEQUENCE, body, ALGORITHM, signature)
    .toString("base64")
    .replace(/(.{64})/g, "$1\n");
  return `${privateKey.export({ type: "pkcs8", format: "pem" }).toString()}-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`;
}
