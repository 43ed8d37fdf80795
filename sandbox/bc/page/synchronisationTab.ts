import { html } from "hono/html";

import { RELATION_CARDS } from "../admin/cards/cards";
import type { Company } from "../ledger/company";
import { describe } from "../synchronisation/jobs";
import { skippedPairs } from "../synchronisation/skipped";
import { standings } from "../synchronisation/standing";
import { filterText } from "../tables/synchronisation";
import { cardsTab } from "./cardsTab";
import type { Html } from "./layout";

/** Most rows of a log that are shown, the latest first. */
const MOST_SHOWN = 30;

/** BC's synchronisation with Sales: mappings and how they stand, pairs made and ended, skipped records, the log, and the records that only it needs. */
export function synchronisationTab(company: Company, query: Readonly<Record<string, string>>): Html {
  const { jobs, errors } = company.integration.synchronisation;
  const skipped = skippedPairs(company);
  return html`<h2>Integration table mappings</h2>
    <form class="card" method="post" action="/synchronisation">
      <button name="action" value="full">Run full synchronisation</button>
      <button class="quiet" name="action" value="signIn">Sign in as another person (wakes jobs)</button>
    </form>
    <div class="table">
      <table>
        <thead>
          <tr>
            <th>Mapping</th>
            <th>Direction</th>
            <th>Filters</th>
            <th class="number">Coupled</th>
            <th class="number">Uncoupled</th>
            <th class="number">Skipped</th>
            <th>Last run</th>
            <th></th>
          </tr>
        </thead>
        <tbody>
          ${standings(company).map(
            ({ mapping, coupled, uncoupled, skipped: left, lastJobs, onlyCoupled }) =>
              html`<tr>
                <td>${mapping.name}<br /><small>${mapping.table} – ${mapping.sales.table}</small></td>
                <td>${DIRECTIONS[mapping.direction]}${onlyCoupled ? ", coupled only" : ""}</td>
                <td><small>${filterText(mapping.localFilter)} ${mapping.salesFilter}</small></td>
                <td class="number">${coupled}</td>
                <td class="number">${uncoupled}</td>
                <td class="number">${left}</td>
                <td>
                  <ul>
                    ${lastJobs.map((job) => html`<li>${time(job.startedAt)} ${describe(job)}</li>`)}
                  </ul>
                </td>
                <td>
                  ${
                    mapping.playedBy === undefined
                      ? html`<form class="search" method="post" action="/synchronisation">
                          <input type="hidden" name="mapping" value="${mapping.name}" />
                          <button
                            class="quiet"
                            name="action"
                            value="full"
                            aria-label="Synchronise ${mapping.name} in full"
                          >
                            In full
                          </button>
                          <button
                            class="quiet"
                            name="action"
                            value="match"
                            aria-label="Couple ${mapping.name} by matching"
                          >
                            Match
                          </button>
                        </form>`
                      : html`<small>Job ${mapping.playedBy}</small> ${
                            mapping.options === undefined
                              ? ""
                              : html`<form class="search" method="post" action="/synchronisation">
                                  <input type="hidden" name="mapping" value="${mapping.name}" />
                                  <button
                                    class="quiet"
                                    name="action"
                                    value="match"
                                    aria-label="Couple ${mapping.name} by matching"
                                  >
                                    Match
                                  </button>
                                </form>`
                          }`
                  }
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <h2>Couplings</h2>
    <form class="card" method="post" action="/synchronisation" aria-label="Couplings">
      <label
        >Mapping
        <select name="mapping">
          ${standings(company)
            .filter(({ mapping }) => mapping.playedBy === undefined)
            .map(({ mapping }) => html`<option>${mapping.name}</option>`)}
        </select></label
      >
      <label>Record <input name="key" size="20" placeholder="K10000" required /></label>
      <label>Row in Sales <input name="crmId" size="38" placeholder="id, to couple" /></label>
      <button name="action" value="toSales">Synchronise to Sales</button>
      <button name="action" value="fromSales">Synchronise from Sales</button>
      <button name="action" value="couple">Couple</button>
      <button name="action" value="uncouple">Uncouple</button>
    </form>
    <h2>Coupled data synchronization errors</h2>
    ${
      skipped.length === 0
        ? html`<p>Nothing is skipped.</p>`
        : html`<form class="card" method="post" action="/synchronisation">
              <button name="action" value="retry">Retry all</button>
            </form>
            <ul>
              ${skipped.map(({ mapping, key, error }) => html`<li>${mapping.name} ${key}: ${error?.message ?? ""}</li>`)}
            </ul>`
    }
    <h2>Synchronisation log</h2>
    <ul>
      ${errors
        .slice(-MOST_SHOWN)
        .reverse()
        .map(({ at, mapping, source, message }) => html`<li>${time(at)} ${mapping}, ${source}: ${message}</li>`)}
    </ul>
    <ul>
      ${jobs
        .slice(-MOST_SHOWN)
        .reverse()
        .map((job) => html`<li>${time(job.startedAt)} ${job.mapping}, ${job.type}. ${describe(job)}</li>`)}
    </ul>
    ${cardsTab(company, { tab: "synchronisation", cards: RELATION_CARDS, query })}`;
}

const DIRECTIONS = { both: "both ways", toSales: "to Sales", fromSales: "from Sales" } as const;

function time(at: string): Html {
  return at === "" ? html`` : html`<time datetime="${at}">${at.slice(0, 19).replace("T", " ")}</time>`;
}
