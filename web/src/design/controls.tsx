// Mantine for the screens that use its controls; it is not in the first view. The colour scheme is ours (scheme.ts).
import "./mantine.css";
import { createTheme, MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";

const theme = createTheme({
  cursorType: "pointer",
  focusRing: "never",
  defaultRadius: "sm",
  respectReducedMotion: true,
});
const page = () => undefined; // the attribute on <html> is written by scheme.ts alone

export function Controls({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} getRootElement={page} withCssVariables={false} withGlobalClasses={false}>
      {children}
    </MantineProvider>
  );
}
