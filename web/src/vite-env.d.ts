// Types of what Vite lets a module import: style sheets and their class names.
/// <reference types="vite/client" />
