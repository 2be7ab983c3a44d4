// PNGs as an image program would export them: a word in some colour on nothing, or on a ground.
export async function pngOf(page, { width, height, word = "Kestrel", colour = "#1d4ed8", ground }) {
  const address = await page.evaluate(
    ({ width, height, word, colour, ground }) => {
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      const pen = canvas.getContext("2d");
      if (ground) {
        pen.fillStyle = ground;
        pen.fillRect(0, 0, width, height);
      }
      pen.fillStyle = colour;
      pen.font = `700 ${Math.min(height * 0.7, width / word.length)}px sans-serif`;
      pen.textAlign = "center";
      pen.textBaseline = "middle";
      pen.fillText(word, width / 2, height / 2);
      return canvas.toDataURL("image/png");
    },
    { width, height, word, colour, ground },
  );
  return { name: `${word}.png`, mimeType: "image/png", buffer: Buffer.from(address.split(",")[1], "base64") };
}
