import * as React from "react";
import { render } from "react-dom";
import { startShell } from "./startShell";
import { App } from "./ui/App";

const root = document.getElementById("root");

startShell(window).then(
  (services) => {
    render(<App services={services} />, root);
  },
  (error: unknown) => {
    console.error(error);
    if (root !== null) {
      root.setAttribute("role", "alert");
      root.textContent = `The app could not start. ${error instanceof Error ? error.message : String(error)}`;
    }
  },
);
