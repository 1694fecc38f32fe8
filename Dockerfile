# docker build --target page: the page behind an unprivileged web server. --target cli: the command, for CI.
FROM node:20-alpine AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
ARG COMMIT=""
RUN COMMIT="$COMMIT" npm run -s build && node scripts/package.mjs

FROM nginxinc/nginx-unprivileged:1.29-alpine AS page
COPY deploy/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /src/dist/page /usr/share/nginx/html
EXPOSE 8080

FROM node:20-alpine AS cli
COPY --from=build /src/dist/package /opt/ai-backends/dist/package
COPY package.json LICENSE /opt/ai-backends/
USER node
WORKDIR /work
ENTRYPOINT ["node", "/opt/ai-backends/dist/package/cli.js"]
