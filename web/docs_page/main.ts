document.title = "API";export {};
