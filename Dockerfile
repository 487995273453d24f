# The command with its own browser: docker run --rm -v "$PWD:/work" studypack guide.md
FROM node:22.18-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --ignore-scripts && npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22.18-bookworm-slim
COPY --from=build /app /app
WORKDIR /work
USER node
ENTRYPOINT ["node", "/app/dist/cli.js"]
