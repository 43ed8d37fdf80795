import { html } from "hono/html";

import { listJobs } from "../admin/jobRoutes";
import type { Company } from "../ledger/company";
import type { Html } from "./layout";

/** BC's connection to Sales: the jobs, what they said, what BC would not take and the write-in product. */
export function jobsTab(company: Company): Html {
  const { isEnabled, refusals } = company.integration;
  return html`<h2>Connection to Sales</h2>
    <form class="card" method="post" action="/connection">
      <input type="hidden" name="enabled" value="${isEnabled ? "no" : "yes"}" />
      <span class="state ${isEnabled ? "on" : ""}">${isEnabled ? "Enabled" : "Not enabled"}</span>
      <button class="quiet">${isEnabled ? "Disable" : "Enable"}</button>
    </form>
    <h2>Sales order integration</h2>
    <p class="hint">
      ${
        company.integration.ordersGoBothWays
          ? "Orders go both ways: once they are coupled, and when they are submitted in Sales or released here."
          : "Orders come one way, where Sales hands them over to a back office, or not at all."
      }
    </p>
    <form class="card" method="post" action="/order-way">
      <button name="way" value="oneWay">Legacy Sales Order Integration</button>
      <button name="way" value="bothWays">Bidirectional Sales Order Int.</button>
      <button class="quiet" name="way" value="none">None</button>
    </form>
    <h2>Not taken from Sales</h2>
    <p class="hint">
      As in a real Business Central, the salesperson learns nothing of these. Each is tried again at the job's next run.
    </p>
    ${
      refusals.size === 0
        ? html`<p>Nothing is refused.</p>`
        : html`<div class="table">
            <table>
              <thead>
                <tr>
                  <th>Kind</th>
                  <th>Number</th>
                  <th>Name</th>
                  <th>Why</th>
                  <th>Since</th>
                  <th class="number">Attempts</th>
                </tr>
              </thead>
              <tbody>
                ${[...refusals.values()].map(
                  ({ kind, number, name, message, firstAt, attempts }) =>
                    html`<tr>
                      <td>${kind}</td>
                      <td><code>${number}</code></td>
                      <td>${name}</td>
                      <td>${message}</td>
                      <td>${time(firstAt)}</td>
                      <td class="number">${attempts}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
    <h2>Jobs</h2>
    <p class="hint">They run by themselves while the sandbox's clock runs.</p>
    <div class="table">
      <table>
        <thead>
          <tr>
            <th>Job</th>
            <th>Every</th>
            <th>State</th>
            <th>Due</th>
            <th>Last run</th>
            <th>What it said</th>
            <th></th>
          </tr>
        </thead>
        <tbody>
          ${listJobs(company).map(
            ({ name, description, minutes, isEnabled: isOn, isInactive, isInError, dueAt, ranAt, result, messages }) =>
              html`<tr>
                <td>${description}<br /><small>${name}</small></td>
                <td>${minutes} min</td>
                <td>
                  <span class="state ${isOn ? "on" : ""}"
                    >${isInError ? "Error" : !isOn ? "Off" : isInactive === true ? "On hold, inactive" : "On"}</span
                  >
                </td>
                <td>${isOn ? time(dueAt) : ""}</td>
                <td>${time(ranAt)} ${result}</td>
                <td>
                  <ul>
                    ${messages.map((message) => html`<li>${message}</li>`)}
                  </ul>
                </td>
                <td>
                  <form class="search" method="post" action="/jobs">
                    <input type="hidden" name="name" value="${name}" />
                    <button class="quiet" name="action" value="run" aria-label="Run ${name} now">Run now</button>
                    <button
                      class="quiet"
                      name="action"
                      value="${isOn ? "off" : "on"}"
                      aria-label="Switch ${name} ${isOn ? "off" : "on"}"
                    >
                      ${isOn ? "Switch off" : "Switch on"}
                    </button>
                  </form>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <h2>Sales &amp; Receivables Setup</h2>
    <p class="hint">Without a write-in product, Business Central takes no order with a write-in line.</p>
    <form class="card" method="post" action="/setup">
      <label
        >Write-in Product No.
        <input name="writeInProductNo" value="${company.setup.writeInProductNo}" maxlength="20" size="18"
      /></label>
      <label
        >Freight G/L Acc. No.
        <input name="freightAccountNo" value="${company.setup.freightAccountNo}" maxlength="20" size="10"
      /></label>
      <button>Save</button>
    </form>`;
}

function time(at: string): Html {
  return at === "" ? html`` : html`<time datetime="${at}">${at.slice(0, 19).replace("T", " ")}</time>`;
}
