/** Makes `importModule(address)` in a page's script the browser's own `import()`: Vite wraps that in 700 bytes for styles, which what lies outside the build has none of. */
export const bareImport = () => ({
  name: "dateline-bare-import",
  renderChunk: (code: string) => (code.includes("importModule(") ? { code: code.replaceAll("importModule(", "import("), map: null } : null),
});
