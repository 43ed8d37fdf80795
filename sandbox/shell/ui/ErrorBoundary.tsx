import * as React from "react";
import { ErrorBox } from "./ErrorBox";

interface ErrorBoundaryProps {
  readonly title: string;
}

interface ErrorBoundaryState {
  readonly thrown: { readonly error: unknown } | null;
}

/** Keeps what a part throws while drawing to that part. */
export class ErrorBoundary extends React.Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { thrown: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { thrown: { error } };
  }

  override render(): React.ReactNode {
    const { thrown } = this.state;
    return thrown === null ? this.props.children : <ErrorBox title={this.props.title} error={thrown.error} />;
  }
}
