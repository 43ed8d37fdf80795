import { Hono } from "hono";

import { answerApi, API_ROOT } from "./api/apiRequest";
import type { ApiParts } from "./api/apiRequest";
import type { BearerValidator } from "./http/authenticate";
import { authenticate } from "./http/authenticate";
import type { User } from "./ledger/database";
import { toResponse } from "./odata/answer";
import { answerBatch } from "./odata/batch";
import { noRoute, notInSandbox } from "./odata/failure";
import type { ODataParts } from "./odata/service";
import { answerOData, SERVICE_ROOT } from "./odata/service";
import { answerODataV3, SERVICE_ROOT_V3, toResponseV3 } from "./odata/v3/serviceV3";

export type ServiceParts = ODataParts & ApiParts & { readonly validateBearer?: BearerValidator };

/** BC's web services below /BC: OData V4, API v2.0 and the old OData V3. Everything needs a signed-in user, the metadata too. */
export function createServices(parts: ServiceParts): Hono {
  const services = new Hono();
  const signedIn = async (
    request: Request,
    answer: (user: User) => Response | Promise<Response>,
    fail = toResponse,
  ): Promise<Response> => {
    try {
      const { validateBearer } = parts;
      const user = await authenticate(
        { database: parts.database(), ...(validateBearer !== undefined && { validateBearer }) },
        request.headers.get("Authorization"),
      );
      return await answer(user);
    } catch (error) {
      return fail(error);
    }
  };
  const answered = async (answer: () => Response | Promise<Response>): Promise<Response> => {
    try {
      return await answer();
    } catch (error) {
      return toResponse(error);
    }
  };

  services.all(`${SERVICE_ROOT}/$batch`, (c) =>
    signedIn(c.req.raw, (user) =>
      answerBatch(
        {
          root: SERVICE_ROOT,
          answer: (inner) => answered(() => answerOData(parts, user, inner)),
          takeBack: () => undefined,
        },
        c.req.raw,
      ),
    ),
  );
  services.all(SERVICE_ROOT, (c) => signedIn(c.req.raw, (user) => answerOData(parts, user, c.req.raw)));
  services.all(`${SERVICE_ROOT}/*`, (c) => signedIn(c.req.raw, (user) => answerOData(parts, user, c.req.raw)));

  services.all(`${API_ROOT}/$batch`, (c) =>
    signedIn(c.req.raw, (user) => {
      const undo: (() => void)[] = [];
      const answer = (inner: Request): Promise<Response> =>
        answered(() => answerApi(parts, user, inner, (takeBack) => undo.push(takeBack)));
      return answerBatch(
        { root: API_ROOT, answer, takeBack: () => undo.reverse().forEach((takeBack) => takeBack()) },
        c.req.raw,
      );
    }),
  );
  services.all(API_ROOT, (c) => signedIn(c.req.raw, (user) => answerApi(parts, user, c.req.raw)));
  services.all(`${API_ROOT}/*`, (c) => signedIn(c.req.raw, (user) => answerApi(parts, user, c.req.raw)));

  services.all(SERVICE_ROOT_V3, (c) =>
    signedIn(c.req.raw, (user) => answerODataV3(parts, user, c.req.raw), toResponseV3),
  );
  services.all(`${SERVICE_ROOT_V3}/*`, (c) =>
    signedIn(c.req.raw, (user) => answerODataV3(parts, user, c.req.raw), toResponseV3),
  );

  services.all("/BC/api/*", () => toResponse(notInSandbox("other APIs than /BC/api/v2.0")));
  services.all("/BC/WS/*", () => toResponse(notInSandbox("SOAP web services")));
  services.all("/BC/*", (c) => toResponse(noRoute(c.req.url)));
  return services;
}
