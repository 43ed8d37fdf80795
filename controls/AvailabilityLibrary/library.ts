export * from "../shared/library";
