// Cities whose time zone is not spelled as they are.
export const cities: Record<string, string> = {
  Asuncion: "Asunción",
  Bogota: "Bogotá",
  Cancun: "Cancún",
  Cordoba: "Córdoba",
  Curacao: "Curaçao",
  "Ho Chi Minh": "Ho Chi Minh City",
  Lome: "Lomé",
  Noumea: "Nouméa",
  Reunion: "Réunion",
  "Sao Paulo": "São Paulo",
  Tirane: "Tirana",
};
